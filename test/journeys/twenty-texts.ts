/**
 * Lists twenty texts that consumers wrote, each with its right unit in the demo organisation. A person chose the units by
 * reading, before any rule ran on the texts. The texts are not in this repository: they are rows of
 * `../shared/data/persian-consumer-texts.csv`, where that folder exists.
 */
import { existsSync, readFileSync } from "node:fs";

export interface LabelledText {
  /** The number of the row in the file, counted from 1 without the heading. */
  readonly row: number;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  /** The unit whose inbox is right for the text. */
  readonly unit: string;
}

export const twentyTexts: readonly LabelledText[] = [
  // The consumer writes about a hose that fits a medical device only by force, which endangers people's health.
  { row: 19, kind: "problem", subject: "unsafe-goods", province: "tehran", unit: "goods-inspection" },
  // The consumer writes about a book that is translated so badly that it cannot be read.
  { row: 42, kind: "complaint", subject: "goods-quality", province: "fars", unit: "consumer-rights" },
  // The consumer writes that a good product is hard to find.
  { row: 48, kind: "issue", subject: "shortage", province: "ilam", unit: "provincial-coordination" },
  // The consumer is satisfied with a purchase.
  { row: 58, kind: "suggestion", subject: "other", unit: "public-relations" },
  // The consumer writes that the goods came without the box that the shop's text and picture show.
  { row: 70, kind: "issue", subject: "misleading-description", province: "isfahan", unit: "consumer-rights" },
  // The consumer got a plaster of another brand than advertised.
  { row: 72, kind: "complaint", subject: "counterfeit", province: "tehran", unit: "goods-inspection" },
  // The consumer writes that half of a lotion had leaked in transit.
  { row: 80, kind: "complaint", subject: "online-purchase", province: "kerman", unit: "services" },
  // The consumer writes that two items of one order were incomplete.
  { row: 86, kind: "complaint", subject: "online-purchase", province: "alborz", unit: "services" },
  // The consumer wants a strap repaired that tore at its second use.
  { row: 90, kind: "request", subject: "warranty", province: "east-azerbaijan", unit: "after-sales" },
  // The consumer writes at length about filters that got worse over the years.
  {
    row: 101,
    kind: "complaint",
    subject: "goods-quality",
    province: "khorasan-razavi",
    unit: "consumer-rights",
  },
  // The consumer writes that the pictures on the site look better than the goods.
  { row: 104, kind: "demand", subject: "misleading-description", unit: "consumer-rights" },
  // The consumer writes that goods are not worth their price. In Isfahan, the province's own office handles prices.
  { row: 112, kind: "complaint", subject: "goods-price", province: "isfahan", unit: "isfahan-office" },
  // The consumer got a shampoo that was years old, with its date rubbed off.
  { row: 127, kind: "complaint", subject: "unsafe-goods", province: "hormozgan", unit: "goods-inspection" },
  // The consumer got a watch without its box.
  { row: 130, kind: "request", subject: "online-purchase", province: "yazd", unit: "services" },
  // The consumer writes that the quality has worsened and that the hotline 124 never answered.
  {
    row: 134,
    kind: "unanswered-124-complaint",
    subject: "goods-quality",
    province: "zanjan",
    unit: "supervision-124",
  },
  // The goods injured the consumer's skin, and the consumer wants to speak to an official.
  { row: 144, kind: "meeting-request", subject: "unsafe-goods", province: "hamadan", unit: "head-office" },
  // The consumer got expensive goods that were sold as genuine and were counterfeit.
  { row: 147, kind: "complaint", subject: "counterfeit", province: "kurdistan", unit: "goods-inspection" },
  // The consumer got a cheaper toothpaste than ordered, and the hotline 124 never answered.
  {
    row: 162,
    kind: "unanswered-124-complaint",
    subject: "online-purchase",
    province: "bushehr",
    unit: "supervision-124",
  },
  // The consumer has an idea for the producer.
  { row: 179, kind: "suggestion", subject: "producer", province: "mazandaran", unit: "producer-affairs" },
  // The consumer got wrong sizes, and demands that the specifications state the sizes.
  { row: 184, kind: "demand", subject: "labelling", province: "semnan", unit: "goods-inspection" },
];

/** The file is outside the repository. */
const file = new URL("../../../shared/data/persian-consumer-texts.csv", import.meta.url);

export const textsAreHere = existsSync(file);

/** Matches one field of RFC 4180 at the start of a line: quoted, with doubled quotation marks and line breaks inside, or plain. */
const field = /"((?:[^"]|"")*)"(?:\r?\n|$)|([^"\r\n][^\r\n]*)(?:\r?\n|$)/y;

/** Returns the rows of a CSV file with one column, without the heading. */
export function readRows(csv: string): readonly string[] {
  const rows: string[] = [];
  field.lastIndex = 0;
  while (field.lastIndex < csv.length) {
    const from = field.lastIndex;
    const found = field.exec(csv);
    if (found === null) throw new Error(`not a file with one column, near character ${from}`);
    rows.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
  }
  return rows.slice(1);
}

/** Returns the text of a row in the list. */
export function textOf({ row }: LabelledText): string {
  const text = readRows(readFileSync(file, "utf8"))[row - 1];
  if (text === undefined) throw new Error(`there is no row ${row}`);
  return text;
}
