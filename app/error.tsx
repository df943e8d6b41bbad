'use client';

/** Shown for unexpected errors. */
export default function ErrorPage() {
  return (
    <main className="page">
      <h1>Our fault</h1>
      <p>Nothing is lost. Try again in a minute.</p>
    </main>
  );
}
