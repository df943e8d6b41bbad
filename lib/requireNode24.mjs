// Loaded before the server, as plain JavaScript that Node 20 can run: the server itself is TypeScript,
// for which an older Node would print a stack trace.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Longplay needs Node 24, this is ${process.versions.node}. Run it through npm after "npm ci", which brings its own.`,
  );
  process.exit(1);
}
