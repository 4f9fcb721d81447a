import { useWords } from "../../app/words/language.tsx";
import { Group } from "./group.tsx";
import { waitingWords } from "./waiting.text.ts";

/** D7: the meetings of somebody's morning list; nothing when there is none. */
export function Reminders() {
  const text = useWords(waitingWords);
  return <Group wanted={{ list: "reminders" }} title={text.reminders} about={text.remindersAbout} />;
}
