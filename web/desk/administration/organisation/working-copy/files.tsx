import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { useTell } from "../../../app/shell/toasts.tsx";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { Ltr, useDigits } from "../../../ui/shows.tsx";
import { Heading } from "../heading.tsx";
import { organisationWords } from "../organisation.text.ts";
import { sectionWords } from "../sections.text.ts";
import { useOrganisation } from "../use-organisation.tsx";
import type { Draft } from "./draft.ts";
import { type FileProblem, readFiles } from "./files.ts";

/** Imports and exports the organisation's data as files (P5). */
export function Files() {
  const text = useWords(organisationWords).files;
  const { mayEdit } = useOrganisation();
  return (
    <section className="stack far" aria-labelledby="org-section">
      <Heading id="org-section">{text.title}</Heading>
      {mayEdit && <In />}
      <Out />
    </section>
  );
}

function In() {
  const text = useWords(organisationWords).files;
  const { base } = useOrganisation();
  const { reading, problems, read } = useReading();
  return (
    <section className="sheet stack">
      <h3>{text.in}</h3>
      <p>{text.inBody}</p>
      {base !== undefined && <p className="soft">{text.replaces}</p>}
      <div className="buttons">
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={[".yaml", ".yml", ".json"]}
          onSelect={(files) => void read([...(files ?? [])])}
        >
          <Button look="main" isPending={reading}>
            {text.choose}
          </Button>
        </FileTrigger>
      </div>
      <Wrong problems={problems} />
    </section>
  );
}

/** Makes imported files the working copy immediately, and then shows the list of changes. */
function useReading() {
  const text = useWords(organisationWords).files;
  const names = useWords(sectionWords);
  const tell = useTell();
  const { draft, base, inForce, edit, go } = useOrganisation();
  const [reading, setReading] = useState(false);
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setReading(true);
    const texts = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    const outcome = await readFiles(texts, draft);
    setReading(false);
    setProblems(outcome.problems);
    if (!outcome.draft) return;
    edit(outcome.draft, base ?? inForce.number);
    tell(text.read(outcome.sections.map((section) => names.sections[section]).join(names.list)));
    go({ in: "changes" });
  };
  return { reading, problems, read };
}

function Wrong({ problems }: { readonly problems: readonly FileProblem[] }) {
  const text = useWords(organisationWords).files;
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <div className="summary" role="alert">
      <h4>{text.wrong}</h4>
      <ul>
        {problems.map((problem) => (
          <li key={problem.at}>
            <Ltr>{problem.at}</Ltr>: {say(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Out() {
  const text = useWords(organisationWords).files;
  const digits = useDigits();
  const { inForce, draft, base } = useOrganisation();
  return (
    <section className="sheet stack">
      <h3>{text.out}</h3>
      <p>{text.outBody}</p>
      <div className="buttons">
        <Button onPress={() => save(`organisation-${inForce.number}.json`, inForce.snapshot)}>
          {text.save(digits(inForce.number))}
        </Button>
        {base !== undefined && (
          <Button onPress={() => save("organisation-draft.json", draft)}>{text.saveDraft}</Button>
        )}
      </div>
    </section>
  );
}

function save(name: string, content: Draft): void {
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(content, undefined, 2)}\n`], { type: "application/json" }),
  );
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
