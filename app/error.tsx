'use client';

/** What a reader sees when we fail in a way that nobody foresaw. */
export default function ErrorPage() {
  return (
    <main className="page">
      <h1>Our fault</h1>
      <p>Nothing is lost. Try again in a minute.</p>
    </main>
  );
}
