import { contactSentence } from "../../../design/contact-news.ts";
import { deskActSentence } from "../../../design/desk-acts.ts";
import { deadlineInWords, isolated } from "../../../design/display.ts";
import { meetingSentence } from "../../../design/meeting-news.ts";
import { whyMoved } from "../../../design/why-moved.ts";
import type { Language } from "../../../design/words.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { applicantsWords } from "./applicants.text.ts";
import type { ShownRequest } from "./applicants-requests.ts";

type Entry = ShownRequest["status"]["timeline"][number];

/** Returns the function that writes an entry of the public timeline as a sentence. */
export function useEntrySentence(): (entry: Entry) => string {
  const { entries, ofPart, matter } = useWords(applicantsWords);
  const say = useSay();
  const digits = useDigits();
  const { language } = useLanguage();
  return (shown) => {
    const own = ownSentence(shown, language);
    if (own !== undefined) return own;
    const { entry, unit, part, due, what, kind, subject, letter } = shown;
    const until = due === undefined ? "" : deadlineInWords(due, language);
    const about = kind && subject && matter(say(kind.name), say(subject.name));
    const of = letter === undefined ? unit && say(unit.name) : isolated(letter);
    const sentence = entries[entry](of ?? "", until, about ?? whyMoved(what, language));
    return part === undefined ? sentence : ofPart(digits(part), sentence);
  };
}

/** The sentence for a meeting, an act at the desk or a contact; undefined for other entries. */
function ownSentence({ meeting, act, contact, by, unit }: Entry, language: Language): string | undefined {
  const who = { by, unit: unit?.name };
  if (meeting) return meetingSentence(meeting, language);
  if (act) return deskActSentence({ act, ...who }, language);
  return contact && contactSentence({ contact, ...who }, language);
}

/** Entries of the public timeline that do not change the status of a request. */
const asides: readonly Entry["entry"][] = [
  "imported",
  "linked",
  "unlinked",
  "similar-answered",
  "date-moved",
  "corrected",
  "date-corrected",
  "letter-issued",
  "meeting",
  "withdrawal-late",
  "at-desk",
  "contact",
];

/** The newest entry that changes the status, and so gives the status of the request. */
export const standingOf = (timeline: readonly Entry[]): Entry | undefined =>
  timeline.findLast(({ entry }) => !asides.includes(entry));
