// Loaded before the server, as plain JavaScript that any Node from 20 up can read: the server itself
// is TypeScript, which an older Node would answer with a stack.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Longplay needs Node 24, this is ${process.versions.node}. Run it through npm after "npm ci", which brings its own.`,
  );
  process.exit(1);
}
