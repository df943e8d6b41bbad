/** What pages need to know about the site. Created from the environment by `lib/handlers/site.ts`. */
export interface Site {
  /** Public origin of this site, without a slash at the end. */
  origin: string;
  /** RetroAchievements' own site, for links to games and players. */
  raUrl: string;
  /** Origin of icons and avatars; empty if they come from this site (the demo). */
  mediaUrl: string;
  /** Whether the players are samples made by the project. */
  demo: boolean;
}
