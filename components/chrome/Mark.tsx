/** The logo: a 7×7 grid with a gold L two cells thick and four grey sockets. */
export function Mark({ className, size }: { className?: string; size: number }) {
  return (
    <svg className={className} viewBox="0 0 7 7" width={size} height={size} aria-hidden="true">
      <path d="M0 0h2v5h5v2H0z" />
      <path d="M3 0h1v1H3zM5 0h1v1H5zM3 2h1v1H3zM5 2h1v1H5z" />
    </svg>
  );
}
