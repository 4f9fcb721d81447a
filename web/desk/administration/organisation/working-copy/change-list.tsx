import { useWords } from "../../../app/words/language.tsx";
import { Badge } from "../../../ui/shows.tsx";
import { sectionWords } from "../sections.text.ts";
import type { Change } from "../use-organisation.tsx";
import { sections } from "./draft.ts";
import { useTold } from "./use-told.ts";

/** The list of changes by section, each as a sentence of the API. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const text = useWords(sectionWords).sections;
  const groups = sections.map((section) => ({
    section,
    changes: changes.filter((change) => change.section === section),
  }));
  return (
    <div className="stack">
      {groups
        .filter((group) => group.changes.length > 0)
        .map((group) => (
          <section key={group.section} className="org-changes">
            <h3>{text[group.section]}</h3>
            <ul>
              {group.changes.map((change) => (
                <ChangeItem key={`${change.what} ${change.key}`} change={change} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

const tones = { added: "right", removed: "wrong", changed: "now", moved: "brand" } as const;
const signs = { added: "+", removed: "−", changed: "±", moved: "↕" } as const;

function ChangeItem({ change: { what, says } }: { readonly change: Change }) {
  const say = useTold();
  return (
    <li>
      <Badge tone={tones[what]}>
        <span aria-hidden="true">{signs[what]}</span>
      </Badge>
      <span className="words">{say(says)}</span>
    </li>
  );
}
