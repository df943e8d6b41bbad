/** Names of hacks: the part after the game's title. */
export const hackNames: readonly string[] = `
Redux
Kaizo Edition
Hard Type
Master Quest
Second Quest
Director's Cut
Remixed
Restored
Deluxe
The Lost Levels
Winter Edition
Midnight
Arranged
Gold
Challenge
Two Players
New Game Plus
The Long Way Home
Reforged
Improvement
Definitive Edition
Maximum
Anniversary
After the Storm
Hidden Worlds
Forgotten Isles
Underground
Return to the Tower
Time Attack
Boss Rush
Retold
Tournament Edition
Rebalanced
Ultra
Refined
Nightfall
Sunken City
Upside Down
Speed Edition
No Way Back
Colour Edition
Extra Stages
The Other Side
Four Seasons
Clockwork
Shuffled
One More Coin
Overgrown
Tiny Edition
The Missing Chapter
`
  .trim()
  .split('\n');

/** Bonus sets beside a game's own. */
export const subsetNames: readonly string[] = `
Bonus
No Damage
Speedrun
Low Level
Solo
Perfect Run
Hard Mode
Score Attack
Pacifist
Second Loop
Minimalist
Collector
Time Trials
One Life
Multi
`
  .trim()
  .split('\n');
