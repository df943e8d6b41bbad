import type { Site } from '#components/site.ts';

interface Props {
  site: Site;
  username: string | null;
  contact: string | null;
}

/** Who runs the site and how to reach them, as far as they say so. */
export function Contact({ site, username, contact }: Props) {
  if (site.demo) {
    return <>This is a demo: its players are made up, and there is nobody to ask.</>;
  }
  if (contact !== null) {
    const href = contact.includes('://') ? contact : `mailto:${contact}`;
    return (
      <>
        The operator is reached at <a href={href}>{contact}</a>.
      </>
    );
  }
  if (username !== null) {
    return (
      <>
        It is run by <a href={`${site.raUrl}/user/${username}`}>{username}</a>, who takes messages
        on RetroAchievements.
      </>
    );
  }
  return <>The operator has left no address: ask whoever gave you that of this site.</>;
}
