/**
 * Measures the suggestions on the labelled texts (R20): the model learns from the training half and is tried on the test
 * half, which it never saw.
 */
import { type Band, learn, noCounts, type Side, suggest } from "../../functions/referral/rules/suggesting.ts";
import { collection } from "./collection.ts";

/** Sixty texts cannot hold words of twenty people, so every word counts here. A real model learns from 200 cases or more. */
const counts = learn(noCounts, collection.training);

const sides: readonly Side[] = ["subject", "unit", "kind"];

interface Tried {
  readonly right: string;
  readonly first: string | undefined;
  readonly band: Band | undefined;
  /** Whether the right label is among the three suggestions. */
  readonly among: boolean;
}

function triedOn(side: Side): readonly Tried[] {
  return collection.test.map((text) => {
    const suggestions = suggest(counts, side, text.words);
    const [first] = suggestions;
    const among = suggestions.some(({ label }) => label === text.labels[side]);
    return { right: text.labels[side], first: first?.label, band: first?.band, among };
  });
}

export interface SideFigures {
  /** Shares from 0 to 1, of all texts of the test half. */
  readonly accuracy: number;
  readonly amongThree: number;
  /** The mean over the labels of their F1. */
  readonly macroF1: number;
  readonly labels: readonly LabelFigures[];
  readonly bands: Readonly<Record<Band, { readonly texts: number; readonly right: number }>>;
}

interface LabelFigures {
  readonly label: string;
  readonly texts: number;
  readonly f1: number;
  /** The labels that were suggested first instead, each with the number of texts. */
  readonly instead: Readonly<Record<string, number>>;
}

export function figuresOf(side: Side): SideFigures {
  const tried = triedOn(side);
  const count = (holds: (one: Tried) => boolean) => tried.filter(holds).length;
  const labels = [...new Set(tried.map(({ right }) => right))].map((label) => {
    const hits = count(({ right, first }) => right === label && first === label);
    const either = count(({ right }) => right === label) + count(({ first }) => first === label);
    const missed = tried.filter(({ right, first }) => right === label && first !== label);
    const instead = Object.fromEntries(
      [...Map.groupBy(missed, ({ first }) => first ?? "none")].map(([first, of]) => [first, of.length]),
    );
    return { label, texts: count(({ right }) => right === label), f1: (2 * hits) / either, instead };
  });
  const inBand = (wanted: Band) => ({
    texts: count(({ band }) => band === wanted),
    right: count(({ band, right, first }) => band === wanted && right === first),
  });
  return {
    accuracy: count(({ right, first }) => right === first) / tried.length,
    amongThree: count(({ among }) => among) / tried.length,
    macroF1: labels.reduce((sum, { f1 }) => sum + f1, 0) / labels.length,
    labels,
    bands: { strong: inBand("strong"), fair: inBand("fair"), weak: inBand("weak") },
  };
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;

function linesOf(side: Side): readonly string[] {
  const { accuracy, amongThree, macroF1, labels, bands } = figuresOf(side);
  return [
    `${side}: first suggestion right ${percent(accuracy)}, among three ${percent(amongThree)}, macro F1 ${macroF1.toFixed(2)}; always the most frequent ${percent(mostFrequent(labels))}`,
    ...Object.entries(bands).map(([band, { texts, right }]) => `  ${band}: ${right} of ${texts} right`),
    ...labels.map(({ label, texts, f1, instead }) => {
      const others = Object.entries(instead).map(([other, times]) => `${other} ${times}`);
      return `  ${label} (${texts}): F1 ${f1.toFixed(2)}${others.length > 0 ? `, instead ${others.join(", ")}` : ""}`;
    }),
  ];
}

/** The share of the texts that have the most frequent label: what a program would reach that always suggests it. */
const mostFrequent = (labels: readonly LabelFigures[]): number =>
  Math.max(...labels.map(({ texts }) => texts)) / collection.test.length;

/**
 * The figures as lines of text: one line each for subject, unit and kind, followed by indented lines with details.
 * `docs/use/suggestions.md` quotes every line that is not indented.
 */
export const figuresText = (): string =>
  [
    `${collection.training.length} texts for training, ${collection.test.length} for the test`,
    ...sides.flatMap(linesOf),
  ].join("\n");
