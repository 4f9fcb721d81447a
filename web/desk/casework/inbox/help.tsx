import { useLetters } from "../../app/shell/use-letters.ts";
import { useWords } from "../../app/words/language.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/shows.tsx";
import { inboxWords } from "./inbox.text.ts";

/** The keyboard keys of each shortcut, with the name of its text in `inboxWords`. */
const keys = [
  [["J", "K"], "next"],
  [["↓", "↑"], "next"],
  [["X"], "choose"],
  [["Shift + X"], "stretch"],
  [["Ctrl + A"], "all"],
  [["Esc"], "letGo"],
  [["Enter"], "open"],
  [["F"], "narrow"],
  [["/"], "find"],
  [["?"], "help"],
] as const;

const choosing: readonly string[] = ["choose", "stretch", "all", "letGo"];

/** The list of the inbox's shortcuts. Shortcuts for selecting are listed only for users with bulk steps. */
export function Help({ mayChoose, onClose }: { readonly mayChoose: boolean; readonly onClose: () => void }) {
  const text = useWords(inboxWords);
  const [on, turn] = useLetters();
  return (
    <Dialog title={text.keys} open onClose={onClose}>
      <div className="stack">
        <dl className="keys">
          {keys
            .filter(([, does]) => mayChoose || !choosing.includes(does))
            .map(([names, does]) => (
              <div key={names.join()}>
                <dt>
                  {names.map((name) => (
                    <Kbd key={name}>{name}</Kbd>
                  ))}
                </dt>
                <dd>{text.help[does]}</dd>
              </div>
            ))}
        </dl>
        <p className="soft">{text.help.layout}</p>
        <Checkbox checked={on} onChange={turn}>
          {text.help.letters}
        </Checkbox>
      </div>
    </Dialog>
  );
}
