import { aboutUs } from "../../../../shared/contracts/fields/about.ts";
import { noteGuidance } from "../../../../shared/contracts/staff/guidance.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useOptions } from "../../app/shell/options.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import { Ltr, Notice, useDigits } from "../../ui/shows.tsx";
import { type Draft, isClerks } from "./draft.ts";
import { registrationWords } from "./registration.text.ts";
import type { Choices } from "./use-choices.ts";

interface HandOffProps {
  readonly draft: Draft;
  readonly put: (change: Partial<Draft>) => void;
  readonly choices: Pick<Choices, "handOffs">;
  /** Called when the applicant turns to the other body, so that no request is registered. */
  readonly onGuided: () => void;
}

/**
 * C5: the question which body is in charge. For another body, the clerk reads out where to turn, and can still register
 * the request.
 */
export function HandOffField(props: HandOffProps) {
  const { draft, put, choices } = props;
  const text = useWords(registrationWords).about;
  const { named } = useOptions();
  const told = choices.handOffs.find(({ key }) => key === draft.about);
  if (choices.handOffs.length === 0) return null;
  return (
    <>
      <Select
        label={text.question}
        name="about"
        value={draft.about || aboutUs}
        onChange={(about) => put({ about })}
        options={[{ key: aboutUs, label: text.us }, ...named(choices.handOffs)]}
      />
      {told && <Told key={told.key} {...props} told={told} />}
    </>
  );
}

/** Counts, once per registration, that the applicant was told about the other body. */
export function useTold(done: () => void = () => {}) {
  const note = useSend(noteGuidance, { done });
  return {
    ...note,
    send: ({ channel, about, key }: Draft) => {
      if (isClerks(channel))
        note.send({ body: { channel, what: "hand-off", key: about }, key: `${key}-${about}` });
    },
  };
}

function Told({ draft, told, onGuided }: HandOffProps & { readonly told: Choices["handOffs"][number] }) {
  const text = useWords(registrationWords).about;
  const say = useSay();
  const digits = useDigits();
  const note = useTold(onGuided);
  const { where, phone } = told;
  return (
    <Notice>
      <p>{say(told.text)}</p>
      <p>
        {where && <strong>{say(where)}</strong>}{" "}
        {phone && (
          <>
            {text.telephone} <Ltr>{digits(phone)}</Ltr>
          </>
        )}
      </p>
      <p>{text.anyway}</p>
      {note.problem && <ErrorSummary problem={note.problem} />}
      <Button isPending={note.sending} onPress={() => note.send(draft)}>
        {text.guided}
      </Button>
    </Notice>
  );
}
