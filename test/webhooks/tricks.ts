/** Webhook addresses that try to make us post to a private network, each with a harmless address beside it (N6). */

export interface Trick {
  readonly name: string;
  readonly url: string;
  /** An address on the internet, spelled in the same way. */
  readonly twin: string;
}

/**
 * Private and reserved addresses, such as those of our own machine, of the cloud's metadata service, and of neighbouring
 * machines.
 */
const inside4 = [
  ...[
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.0.0.1",
    "10.255.255.255",
    "172.16.0.1",
    "172.31.255.254",
  ],
  ...["192.168.0.1", "192.168.255.254", "169.254.169.254", "169.254.170.2", "100.64.0.1", "100.100.100.200"],
  ...["198.18.0.1", "198.19.255.254", "192.0.0.192", "192.0.2.1", "198.51.100.7", "203.0.113.9", "224.0.0.1"],
  ...["239.255.255.250", "240.0.0.1", "255.255.255.255", "192.88.99.1"],
];
const outside4 = "93.184.215.14";

const numberOf = (address: string) => address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
const hex = (value: number) => value.toString(16);
const octal = (part: string) => `0${Number(part).toString(8)}`;

/** Spellings of an IPv4 address that the URL standard, and many parsers, accept. */
const writings4: Readonly<Record<string, (address: string) => string>> = {
  plainly: (address) => address,
  "as one number": (address) => String(numberOf(address)),
  "as one number in hex": (address) => `0x${hex(numberOf(address))}`,
  "in octal": (address) => address.split(".").map(octal).join("."),
  "in hex": (address) =>
    address
      .split(".")
      .map((part) => `0x${hex(Number(part))}`)
      .join("."),
  "with a dot at the end": (address) => `${address}.`,
  "in full-width digits": (address) =>
    address.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  "with ideographic dots": (address) => address.replaceAll(".", "。"),
  "with escaped digits": (address) => address.replace(/^\d/, (digit) => `%3${digit}`),
};

const v4 = Object.entries(writings4).flatMap(([how, write]) =>
  inside4.map((address) => ({
    name: `${address} ${how}`,
    url: hook(write(address)),
    twin: hook(write(outside4)),
  })),
);

const outside6 = "2a00:1450:4001:81b::200e";
const inside6 = [
  ...["::1", "::", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "100::1", "2001:db8::1"],
  ...["2001::1", "2001:10::1", "2002:7f00:1::", "2002:a9fe:a9fe::1", "3fff::1", "5f00::1", "64:ff9b::7f00:1"],
  ...["64:ff9b:1::a9fe:a9fe", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:a00:1", "::127.0.0.1"],
  ...["::ffff:0:127.0.0.1", "0:0:0:0:0:0:0:1", "0000:0000:0000:0000:0000:ffff:7f00:0001", "::7f00:1"],
];
const v6 = inside6.map((address) => ({
  ...{ name: `${address} of IPv6`, url: hook(`[${address}]`), twin: hook(`[${outside6}]`) },
}));

const names = [
  ...["localhost", "LOCALHOST", "localhost.", "x.localhost", "printer.local", "metadata.google.internal"],
  ...[
    "instance-data.ec2.internal",
    "router.lan",
    "nas.home",
    "home.arpa",
    "wiki.corp",
    "db.private",
    "intranet",
  ],
  ...["x.intranet", "metadata", "kubernetes", "kubernetes.default.svc.cluster.local", "x.test", "x.invalid"],
  ...[
    "x.example",
    "abcdefgh.onion",
    "1.0.0.127.in-addr.arpa",
    "ｌｏｃａｌｈｏｓｔ",
    "loc%61lhost",
    "lo­calhost",
  ],
].map((name) => ({ name: `the name ${name}`, url: hook(name), twin: hook("hooks.peygir.ir") }));

/** The addresses to which the test's resolver resolves each name. */
export const resolved: Readonly<Record<string, readonly string[]>> = {
  "hooks.peygir.ir": [outside4],
  ...Object.fromEntries(inside4.map((address, n) => [`inside-${n}.peygir.ir`, [address]])),
  ...Object.fromEntries(inside6.map((address, n) => [`inside-six-${n}.peygir.ir`, [address]])),
  ...Object.fromEntries(inside4.map((address, n) => [`mixed-${n}.peygir.ir`, [outside4, address]])),
};
const byName = Object.keys(resolved)
  .filter((name) => name !== "hooks.peygir.ir")
  .map((name) => ({
    name: `${name}, which is ${resolved[name]}`,
    url: hook(name),
    twin: hook("hooks.peygir.ir"),
  }));

const others: readonly Trick[] = [
  ...["http", "ftp", "file", "gopher", "ws", "wss", "javascript", "data", "dict", "ldap"].map((scheme) => ({
    name: `the scheme ${scheme}`,
    url: `${scheme}://hooks.peygir.ir/in`,
    twin: "https://hooks.peygir.ir/in",
  })),
  ...[22, 25, 80, 2375, 3306, 5432, 6379, 8080, 8443, 9200, 11211].map((port) => ({
    name: `the port ${port}`,
    url: `https://hooks.peygir.ir:${port}/in`,
    twin: "https://hooks.peygir.ir:443/in",
  })),
  ...["user@", "user:secret@", ":secret@", "127.0.0.1@", "hooks.peygir.ir@127.0.0.1:443@"].map((before) => ({
    name: `with ${before} before the name`,
    url: `https://${before}hooks.peygir.ir/in`,
    twin: "https://hooks.peygir.ir/in",
  })),
  ...[
    "https://",
    "https:///in",
    "//hooks.peygir.ir/in",
    "hooks.peygir.ir/in",
    "",
    "https://[::1",
    "https://a b/",
  ].map((url) => ({
    name: `no address: ${url}`,
    url,
    twin: "https://hooks.peygir.ir/in",
  })),
  ...["nobody.peygir.ir", "gone.peygir.ir"].map((name) => ({
    name: `${name}, which nobody knows`,
    url: hook(name),
    twin: hook("hooks.peygir.ir"),
  })),
];

export const tricks: readonly Trick[] = [...v4, ...v6, ...names, ...byName, ...others];

function hook(host: string): string {
  return `https://${host}/in`;
}
