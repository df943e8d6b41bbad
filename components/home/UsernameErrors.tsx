/**
 * What was wrong with a username, for a form without script: `/find` leads back to one of these ids,
 * and CSS shows that one.
 */
export function UsernameErrors({ className }: { className: string | undefined }) {
  return (
    <div className={className}>
      <p id="not-a-name">Letters and digits only, 2 to 20.</p>
      <p id="no-player">No player has this address.</p>
      <p id="not-now">RetroAchievements could not be asked. Try again in a minute.</p>
    </div>
  );
}
