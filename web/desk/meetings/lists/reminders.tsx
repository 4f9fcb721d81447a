import { useWords } from "../../app/words/language.tsx";
import { Group } from "./group.tsx";
import { waitingWords } from "./waiting.text.ts";

/** D7: the user's meeting reminders; nothing when there are none. */
export function Reminders() {
  const text = useWords(waitingWords);
  return <Group wanted={{ list: "reminders" }} title={text.reminders} about={text.remindersAbout} />;
}
