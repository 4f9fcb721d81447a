import { useRef } from "react";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { type IdentityType, identityTypes, identityWords } from "../../app/words/identity.text.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { fieldsOf, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { Notice, useInFours } from "../../ui/shows.tsx";
import { Submit } from "../../ui/submit.tsx";
import { GuidanceOnly } from "../registration/guidance.tsx";
import { registrationWords } from "../registration/registration.text.ts";
import { applicantsWords } from "./applicants.text.ts";
import { waitingWords } from "./waiting.text.ts";

export interface Typed {
  readonly type: IdentityType;
  readonly number: string;
  readonly seen: "document" | "caller";
}

interface FindProps {
  /** The tracking code that a telephone caller read out. */
  readonly code: string | undefined;
  readonly typed: Typed;
  readonly set: (typed: Typed) => void;
  readonly problem: DeskProblem | undefined;
  readonly finding: boolean;
  readonly onSubmit: () => void;
  /** Starts registering for an applicant without an identity number; undefined when the user may not register. */
  readonly register: (() => void) | undefined;
  /** Whether the clerk has an unfinished registration. */
  readonly unfinished: boolean;
}

/**
 * The form that finds an applicant by identity. The number field has the focus and the other fields have defaults, so
 * that a number and Enter are enough.
 */
export function FindForm({ code, typed, set, problem, finding, onSubmit, register, unfinished }: FindProps) {
  const text = useWords(applicantsWords);
  const here = useRef<HTMLDivElement>(null);
  const waiting = useWords(waitingWords);
  const inFours = useInFours();
  const identity = useWords(identityWords);
  const registration = useWords(registrationWords);
  // Only users with the right to attest documents are asked whether the applicant showed a document; the applicants of
  // other users call by telephone.
  const ways = useMayI()("attest-document") ? (["document", "caller"] as const) : (["caller"] as const);
  const put = (change: Partial<Typed>) => set({ ...typed, ...change });
  const field = fieldsOf(typed, put);
  return (
    <div className="sheet stack" ref={here}>
      <p>{code === undefined ? text.lead : waiting.caller.lead(inFours(code))}</p>
      {code === undefined && <GuidanceOnly again={() => here.current?.querySelector("input")?.focus()} />}
      {unfinished && <Notice now>{registration.unfinished}</Notice>}
      <Form problem={problem} label={text.find} onSubmit={onSubmit}>
        <TextField
          label={identity.number}
          {...field("number")}
          name="identity.number"
          hint={identity.hint}
          ltr
          autoFocus
        />
        <RadioGroup
          label={identity.type}
          {...field("type")}
          name="identity.type"
          options={optionsOf(identityTypes, identity.types)}
        />
        <RadioGroup label={text.seen} {...field("seen")} options={optionsOf(ways, text.seenBy)} />
        <Notice>{text.recorded}</Notice>
        <Submit label={text.find} sending={finding}>
          {register && <Button onPress={register}>{registration.withoutNumber}</Button>}
        </Submit>
      </Form>
    </div>
  );
}
