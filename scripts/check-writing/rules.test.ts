import { describe, expect, it, test } from "vitest";
import { hitsIn, usesIn } from "./find-uses.ts";
import { rules } from "./rules.ts";

/**
 * For each rule: sentences that it must find, and correct sentences with the same words that it must accept.
 */
const sentences: Readonly<
  Record<string, { readonly found: readonly string[]; readonly good: readonly string[] }>
> = {
  whoever: {
    found: ["Whoever is complained of explains.", "known to whomever asks"],
    good: ["Anyone who asks is told."],
  },
  somebody: { found: ["Served while somebody works on it."], good: ["Served to another user."] },
  "nobody-who": { found: ["It calls nobody who complains."], good: ["It is told to nobody but inspection."] },
  nobodys: { found: ["a code that is nobody's", "stays nobody else’s"], good: ["prints nobody's name"] },
  "to-who": {
    found: ["offered to who waits first", "in the list of who owes it"],
    good: ["offered to applicants who wait", "asks who owes it"],
  },
  "who-subject": {
    found: ["Who was erased has a tombstone.", "Once a day: who comes second finds nothing."],
    good: ["Who is it? The clerk is asked.", "An erased applicant has a tombstone."],
  },
  whom: {
    found: ["The key of whom it is for.", "told whom it concerns", "Whom no message reaches is called."],
    good: ["The official with whom the applicant spoke."],
  },
  "ones-own": {
    found: ["shows one's own steps"],
    good: ["under a wrong one's key", "shows the caller's steps"],
  },
  "of-theirs": { found: ["a public day of theirs"], good: ["The choice is theirs."] },
  "theirs-to": {
    found: ["It is theirs to say.", "not ours to close"],
    good: ["The choice is theirs.", "from hers to the clerk"],
  },
  "and-its-kin": { found: ["Refused: `in-conflict` and its kin."], good: ["next of kin"] },
  "by-now": { found: ["in conflict by now"], good: ["now in conflict"] },
  "of-what": { found: ["the list of what is late"], good: ["the list of overdue cases", "of what kind"] },
  "what-is-done": {
    found: ["shows what was said"],
    good: ["What was said? Nothing.", "shows the statement"],
  },
  "what-subject": {
    found: ["What is personal in a request.", "Reads it. What came back is kept."],
    good: ["What is Peygir?", "Shows what is open."],
  },
  "what-cleft": {
    found: ["What it decides on is known to it alone."],
    good: ["What the handler returns.", "What you wrote is kept.", "What an entry is called."],
  },
  "of-start": {
    found: ["Of the access token.", "Absent. Of a letter nothing counts."],
    good: ["Of course.", "Out of the office."],
  },
  "what-of-it": {
    found: ["nothing of it opens", "tells what of it is wrong"],
    good: ["none of its files open", "the size of it"],
  },
  "told-of": {
    found: ["was told of it", "asked of the directory"],
    good: ["was told about it", "asked the directory"],
  },
  "in-hand": { found: ["has the case in hand"], good: ["hand in hand with it", "has it on hand"].slice(1) },
  "so-many": {
    found: ["At most so many rows are read."],
    good: ["so many that none is left", "in so many words"],
  },
  "by-itself-start": {
    found: ["Pages and JSON. By itself: only it may write."],
    good: ["The clock runs by itself."],
  },
  "ask-noun": { found: ["the same ask again"], good: ["they ask again", "which asks again"] },
  "no-matter": { found: ["is no matter once done"], good: ["no matters are open"] },
  "as-ever": { found: ["are there as ever"], good: ["was ever billed"] },
  "come-to-rest": { found: ["once all has come to rest"], good: ["the rest comes later"] },
  "in-vain": { found: ["tries in vain are counted"], good: ["failed tries are counted"] },
  "of-then": { found: ["by the calendar of then"], good: ["the calendar of the day; then the next"] },
  american: {
    found: ["the color of a button", "is canceled", "organizes the synthesized template", "its behavior"],
    good: [
      "the colour of a button",
      "is cancelled",
      "color: red; text-align:center",
      "nav { color: red; place-items: start center; align-items: center }",
      "the size of a resized photo, from the authorizer",
      "IAM Identity Center",
    ],
  },
};

test("every writing rule has example sentences that the rule reports, and example sentences that the rule accepts", () => {
  expect(Object.keys(sentences).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(sentences))("the rule “%s”", (id, { found, good }) => {
  const idsIn = (sentence: string) => hitsIn(sentence).map(({ rule }) => rule.id);

  it.each(found)("finds: %s", (sentence) => {
    expect(idsIn(sentence)).toContain(id);
  });

  it.each(good)("accepts: %s", (sentence) => {
    expect(idsIn(sentence)).not.toContain(id);
  });
});

describe("the examples in the writing guide", () => {
  it.each([
    "Nobody pays for a row of the expert's before there was one, whoever asks",
    "Of a letter it is another day that clocks count from",
    "the same ask again erases nobody twice",
    "What is asked of whom it is for",
    "`in-conflict` and its kin",
    "by whom it is theirs to say",
    "What is of somebody in a request",
    "What it decides on is known to it alone.",
    "Nothing for somebody the directory does not know.",
  ])("each have a bad sentence, in which the rules find a forbidden idiom: %s", (sentence) => {
    expect(hitsIn(sentence)).not.toEqual([]);
  });

  it.each([
    "The requester's statement",
    "Keyed by the preceding version, so a retry is idempotent",
    "Write no expert row until a case is assigned",
    "Letters start their clocks on a different day",
    "A retry never erases twice",
    "Fields about the represented person",
    "A separate Lambda: keeps its cold start and permissions out of the others",
    "Throttles replay to a recovering endpoint",
    "Returns undefined for users missing from the directory.",
    "Text sent after the 30-minute session expires is lost",
    "A paper form handed in today gets the same date as a walk-in",
  ])("each have a better sentence, which the rules accept: %s", (sentence) => {
    expect(hitsIn(sentence)).toEqual([]);
  });
});

describe("forbidden idioms in a file", () => {
  it("are reported with their line number and the words around them", () => {
    const source = "let a;\n/**\n * Reads the row, and tells\n * somebody about it.\n */\n";
    expect(usesIn("a.ts", source)).toMatchObject([
      { file: "a.ts", line: 4, words: "row, and tells somebody about it" },
    ]);
  });

  it("are not found in a string marked as quoted, also when its parts are joined, but are found in the next string", () => {
    const quoted =
      'call(/* quoted */ `is not authorized`);\nconst words = /* quoted */ (\n  "whoever asks " +\n  "somebody else");\n';
    expect(usesIn("a.ts", quoted)).toEqual([]);
    expect(usesIn("a.ts", `${quoted}const ours = "whoever asks";\n`)).toMatchObject([{ line: 5 }]);
  });

  it("are not found in Persian text", () => {
    const source =
      'export const a = words({ b: "کسی که منتظر است، هر که باشد", c: "از آنچه هست" }); // هر که بخواهد\n';
    expect(usesIn("a.ts", source)).toEqual([]);
    expect(usesIn("a.md", "# عنوان\n\nهر که بخواهد، از آنچه هست.\n")).toEqual([]);
  });

  it("are not found in a link text that quotes the title of an ADR", () => {
    expect(usesIn("notes/a.md", "See [Whoever joins is told](adr/0021-who-joins.md).\n")).toEqual([]);
    expect(usesIn("notes/a.md", "See [whoever joins](joining.md).\n")).toHaveLength(1);
  });

  it("are not found in headings that begin with “What”", () => {
    expect(usesIn("a.md", "## What is measured\n")).toEqual([]);
    expect(usesIn("a.md", "What is measured stays.\n")).toHaveLength(1);
  });
});
