/**
 * One game of a player's completion progress, with the upstream's names and order of fields
 * (RAWeb `public/API/API_GetUserCompletionProgress.php`).
 */
export interface ProgressRow {
  readonly GameID: number;
  readonly Title: string;
  /** Path below the media host, `/Images/NNNNNN.png`; the column is nullable. */
  readonly ImageIcon: string | null;
  readonly ConsoleID: number;
  readonly ConsoleName: string;
  /** Promoted achievements; 0 on a retired set. */
  readonly MaxPossible: number;
  /** Unlocks in any mode; the column is nullable. */
  readonly NumAwarded: number | null;
  readonly NumAwardedHardcore: number;
  /** ISO-8601 to the second with `+00:00`. */
  readonly MostRecentAwardedDate: string | null;
  /** Any text: the upstream may add kinds. */
  readonly HighestAwardKind: string | null;
  /** ISO-8601 to the second with `+00:00`; null exactly where the kind is null. */
  readonly HighestAwardDate: string | null;
}

/** The answer of `API_GetUserProfile.php`. */
export interface UserProfile {
  /** The player's present name in their own spelling. */
  readonly User: string;
  readonly ULID: string;
  /** `/UserPic/NAME.png`, where NAME is the first name the player ever had. */
  readonly UserPic: string;
  /** `Y-m-d H:i:s`, UTC. */
  readonly MemberSince: string;
  readonly RichPresenceMsg: string | null;
  readonly LastGameID: number | null;
  readonly ContribCount: number;
  readonly ContribYield: number;
  /** Hardcore points. */
  readonly TotalPoints: number;
  readonly TotalSoftcorePoints: number;
  /** RetroPoints. */
  readonly TotalTruePoints: number;
  /** Below 0 for a banned player. */
  readonly Permissions: number;
  readonly Untracked: number;
  readonly ID: number;
  /** 0 or 1; the documentation's sample has a boolean. */
  readonly UserWallActive: number | boolean;
  readonly Motto: string;
}

/** A player of the stand-in. */
export interface Player {
  readonly profile: UserProfile;
  /** Former names that still find the player. */
  readonly formerNames: readonly string[];
  /** The whole list in the upstream's order. */
  readonly rows: readonly ProgressRow[];
  /** Any values, sent after the rows. */
  readonly oddRows?: readonly unknown[];
  /** Sent in place of the number of rows. */
  readonly total?: unknown;
  /** Any values, sent in place of the profile's fields. */
  readonly oddProfile?: Readonly<Record<string, unknown>>;
}
