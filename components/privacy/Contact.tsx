import type { Site } from '#components/site.ts';

interface Props {
  site: Site;
  username: string | null;
  contact: string | null;
}

/** Who runs the site and how to reach them, if they say so. */
export function Contact({ site, username, contact }: Props) {
  if (site.demo) {
    return <>This is a demo with made-up players, so there is nobody to ask.</>;
  }
  if (contact !== null) {
    const href = contact.includes('://') ? contact : `mailto:${contact}`;
    return (
      <>
        Contact the operator at <a href={href}>{contact}</a>.
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
  return (
    <>The operator has not given a contact. Ask the person who gave you the link to this site.</>
  );
}
