import { useMemo, useState } from "react";
import type { DeskProblem } from "../../../app/api/problem.ts";
import { useTell } from "../../../app/shell/toasts.tsx";
import { useWords } from "../../../app/words/language.tsx";
import { Button, CancelButton } from "../../../ui/button.tsx";
import { designWords } from "../../../ui/design.text.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { Buttons, Form } from "../../../ui/form.tsx";
import { organisationWords } from "../organisation.text.ts";
import { sectionWords } from "../sections.text.ts";
import { faultsAt, useOrganisation } from "../use-organisation.tsx";
import {
  type Entry,
  entriesIn,
  identityOf,
  isSingle,
  putEntry,
  removeEntry,
  type Section,
  sameValue,
  thingsIn,
} from "../working-copy/draft.ts";
import { titleOf } from "../working-copy/tell.ts";
import { useTold } from "../working-copy/use-told.ts";
import { EntryFields } from "./entry-fields.tsx";
import { EntryRead } from "./entry-read.tsx";
import { fieldOfFault, newEntry } from "./forms.ts";
import { NoticePreview } from "./notice-preview.tsx";

interface DialogProps {
  readonly section: Section;
  readonly at: number | "new";
  /** The first values of a new entry's fields. */
  readonly begins?: Entry;
  /** Called after closing; when absent, the dialog leads to the section's list. */
  readonly onClose?: () => void;
}

/** The dialog of one entry of the organisation's data, editable or read-only. Renders nothing for a removed entry. */
export function EntryDialog({ section, at, begins, onClose }: DialogProps) {
  const text = useWords(organisationWords);
  const { one } = useWords(sectionWords);
  const { draft, mayEdit, go, names } = useOrganisation();
  const entry = at === "new" ? { ...newEntry(section), ...begins } : entriesIn(draft, section)[at];
  if (!entry || (at === "new" && !mayEdit)) return null;
  const close = onClose ?? (() => go({ in: section }, { replace: true }));
  if (mayEdit) return <Editor section={section} at={at} start={entry} close={close} />;
  return (
    <Dialog title={text.view(one[section])} open onClose={close}>
      <h3>{titleOf(section, entry, names)}</h3>
      <EntryRead section={section} entry={entry} />
    </Dialog>
  );
}

interface EditorProps extends Pick<DialogProps, "section" | "at"> {
  readonly start: Entry;
  readonly close: () => void;
}

function Editor({ section, at, start, close }: EditorProps) {
  const text = useWords(organisationWords);
  const { one } = useWords(sectionWords);
  const { inForce } = useOrganisation();
  const [entry, set] = useState(start);
  const { keep, remove } = useKeeping(section, at, close);
  const problem = useFaults(section, at);
  const fixed = at !== "new" && thingsIn(inForce.snapshot, section).has(identityOf(section, start));
  const done = () => (sameValue(entry, start) && at !== "new" ? close() : keep(entry));
  // Closing by Escape or the cross also keeps the typed text, since it is part of the working copy.
  const leave = () => (sameValue(entry, start) ? close() : keep(entry));
  return (
    <Dialog
      title={at === "new" ? text.add(one[section]) : text.edit(one[section])}
      open
      wide={[
        "routing",
        "templates",
        "answerTemplates",
        "handOffs",
        "guidance",
        "officeHours",
        "closures",
        "clocks",
      ].includes(section)}
      onClose={leave}
    >
      <Form problem={problem} onSubmit={done}>
        <EntryFields section={section} entry={entry} onChange={set} keyFixed={fixed} problem={problem} />
        {section === "templates" && <NoticePreview entry={entry} onChange={set} />}
        <Buttons>
          <Button type="submit" look="main">
            {text.keep}
          </Button>
          <CancelButton onPress={close} />
          {at !== "new" && !isSingle(section) && (
            <Button look="danger" onPress={() => remove(start)}>
              {text.remove}
            </Button>
          )}
        </Buttons>
      </Form>
    </Dialog>
  );
}

function useKeeping(section: Section, at: number | "new", close: () => void) {
  const text = useWords(organisationWords);
  const tell = useTell();
  const { draft, edit, names } = useOrganisation();
  return {
    keep(entry: Entry) {
      edit(putEntry(draft, section, entry, at === "new" ? undefined : at));
      tell(text.kept);
      close();
    },
    remove(entry: Entry) {
      if (at !== "new") edit(removeEntry(draft, section, at));
      tell(text.removed(titleOf(section, entry, names)));
      close();
    },
  };
}

/**
 * The faults of this entry as errors of its form: each at its field, or above the form when the fault concerns the
 * whole entry.
 */
function useFaults(section: Section, at: number | "new"): DeskProblem | undefined {
  const { faulty } = useWords(organisationWords);
  const { summary } = useWords(designWords);
  const say = useTold();
  const { preview } = useOrganisation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new problem object moves the focus, so only a new preview makes one
  return useMemo(() => {
    const faults = at === "new" ? [] : faultsAt(preview, section, at);
    if (faults.length === 0) return undefined;
    const said = new Map<string, string[]>();
    for (const { path, says } of faults) {
      const field = fieldOfFault(section, path.slice(isSingle(section) ? 1 : 2)) ?? "";
      said.set(field, [...(said.get(field) ?? []), say(says)]);
    }
    const errors = [...said].map(([field, messages]) => ({ field, message: messages.join(" · ") }));
    return { code: "faulty", status: 422, title: summary, detail: faulty.detail, errors };
  }, [preview, section, at]);
}
