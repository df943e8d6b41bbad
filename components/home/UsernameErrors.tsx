/**
 * Error messages of the username form. It works without JavaScript: `/find` redirects back to one of
 * these ids, and CSS shows that message.
 */
export function UsernameErrors({ className }: { className: string | undefined }) {
  return (
    <div className={className}>
      <p id="not-a-name">A name has 2 to 20 letters and digits.</p>
      <p id="no-player">There is no player at this address.</p>
      <p id="not-now">RetroAchievements is not answering. Try again in a minute.</p>
    </div>
  );
}
