/** Sets the chosen theme before the first paint. Constant: its hash is in the CSP. */
const SCRIPT =
  "try{var t=localStorage.theme;if(t=='dark'||t=='light')document.documentElement.dataset.theme=t}catch(e){}";

/** For `<head>`. `<html>` needs `suppressHydrationWarning`, since the script changes it. */
export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
