import { useWords } from "../../app/words/language.tsx";
import { Group } from "./group.tsx";
import { waitingWords } from "./waiting.text.ts";

/** D7: the user's reminders about meetings; renders nothing when there are none. */
export function Reminders() {
  const text = useWords(waitingWords);
  return <Group wanted={{ list: "reminders" }} title={text.reminders} about={text.remindersAbout} />;
}
