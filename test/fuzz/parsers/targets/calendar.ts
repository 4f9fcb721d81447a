/** Calendar feeds: another parser reads the same entries, whatever the organisation's texts contain (M13; RFC 5545). */

import { type FeedEntry, feedText } from "../../../../functions/meeting/queries/show-feed/feed-text.ts";
import { snapshotSchema } from "../../../../shared/directory/snapshot.ts";
import { readCalendar } from "../../../support/icalendar.ts";
import { organisation } from "../../../support/organisation.ts";
import { bytesOf, hold, partsOf, same, separator, type Target } from "../target.ts";

const host = "h.moradi";
const both = (text: string) => ({ fa: text, en: text });

const { name: nameSchema } = snapshotSchema.shape.organisation.shape;
const { address: addressSchema, room: roomSchema } = snapshotSchema.shape.units.def.element.shape;

/** The organisation with these texts; undefined when the schema of the directory refuses one of them. */
function snapshotWith(...texts: readonly [name: string, address: string, room: string]) {
  const [name, address, room] = [both(texts[0]), both(texts[1]), both(texts[2])];
  const isAccepted =
    nameSchema.safeParse(name).success &&
    addressSchema.safeParse(address).success &&
    roomSchema.safeParse(room).success;
  if (!isAccepted) return undefined;
  return {
    ...organisation,
    organisation: { ...organisation.organisation, name },
    units: organisation.units.map((unit) => ({ ...unit, address, room })),
  };
}

const entries: readonly FeedEntry[] = ["09:00", "23:50"].map((time, at) => ({
  ...{ place: { host, day: "2026-12-15", time }, minutes: 20, meeting: `meeting-${at}`, version: at + 1 },
  since: "2026-11-24T08:00:00.000Z",
}));
const times = [
  { begins: "2026-12-15T05:30:00.000Z", ends: "2026-12-15T05:50:00.000Z" },
  { begins: "2026-12-15T20:20:00.000Z", ends: "2026-12-15T20:40:00.000Z" },
];

/** The characters of a name that a calendar program shows on one line. */
const visible = (text: string): string => text.replaceAll(/[\s\p{Cc}"]/gu, "");

export const calendarTarget = (write = feedText): Target => ({
  name: "calendar",
  seeds: bytesOf(
    ["سازمان", "تهران، خیابان آزادی", "اتاق ۲"].join(separator),
    ["a;b", "c,d\\n", "e\rEND:VEVENT"].join(separator),
    ["x".repeat(90), "ی".repeat(80), "\u2028🙂"].join(separator),
  ),
  words: bytesOf(
    separator,
    "\r",
    "\r\n",
    "\\n",
    "\\",
    ";",
    ",",
    ":",
    '"',
    "BEGIN:VEVENT",
    "END:VCALENDAR",
    "\u2028",
  ),
  ...{ mostBytes: 400, slow: true },
  check: (input) => {
    const [name = "", address = "", room = ""] = partsOf(input);
    const snapshot = snapshotWith(name, address, room);
    if (!snapshot) return;
    const text = write(entries, { snapshot, language: "fa", naming: host, publicUrl: "https://a.example" });
    const lines = text.split("\r\n");
    hold(
      "no line breaks but CRLF",
      lines.every((line) => !/[\r\n]/.test(line)),
    );
    hold(
      "no line is longer than 75 bytes",
      lines.every((line) => Buffer.byteLength(line) <= 75),
    );
    const read = readCalendar(text);
    same(
      "the calendar's name is read as it was written",
      visible(`${read.name}`),
      visible(`ملاقات‌ها, ${name}`),
    );
    same(
      "the entries are read at their times",
      read.events.map(({ begins, ends }) => ({ begins, ends })),
      times,
    );
    for (const { location, summary } of read.events) {
      same("the place is read as it was written", location, `${address}، ${room}`.replaceAll(/\r\n?/g, "\n"));
      same("the summary is read as it was written", summary, "ملاقات حضوری");
    }
  },
});

export const targets: readonly Target[] = [calendarTarget()];
