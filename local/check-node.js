// Plain JavaScript, because it must run on any version of Node: it checks the version before other code needs
// a newer one.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Peygir's local stack needs Node 22.18 or newer; this is ${process.version}.`);
  console.error("On Linux, npm ci installs Node 24 beside the other packages. Elsewhere: https://nodejs.org");
  process.exit(1);
}
