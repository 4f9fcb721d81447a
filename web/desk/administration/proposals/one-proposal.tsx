import { useState } from "react";
import { useLocation } from "wouter";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { listDirectoryVersions, readDirectory } from "../../../../shared/contracts/staff/directory.ts";
import {
  decideDirectoryProposal,
  listDirectoryProposals,
  readDirectoryProposal,
} from "../../../../shared/contracts/staff/directory-proposals.ts";
import { useRead, useSend } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useTell } from "../../app/shell/toasts.tsx";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Buttons } from "../../ui/form.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { Badge, Notice, Time, useDigits } from "../../ui/shows.tsx";
import { Ask } from "../organisation/ask.tsx";
import { addressOf } from "../organisation/place.ts";
import { ChangeList } from "../organisation/working-copy/change-list.tsx";
import { Rerouted } from "../organisation/working-copy/changes.tsx";
import { noCopy, type WorkingCopy } from "../organisation/working-copy/draft.ts";
import { proposalsWords } from "./proposals.text.ts";
import { tones } from "./tones.ts";

interface Props {
  readonly proposal: string;
  readonly onClose: () => void;
}

type Whole = ReplyOf<typeof readDirectoryProposal>["body"];

/** One proposal as sentences, with the steps that the user may take on it. */
export function OneProposal({ proposal, onClose }: Props) {
  const text = useWords(proposalsWords);
  const digits = useDigits();
  const { body, ...reading } = useRead(readDirectoryProposal, { params: { proposal } });
  return (
    <Dialog title={body ? text.of(digits(body.base)) : text.title} open wide onClose={onClose}>
      {!body && <Reading of={reading} />}
      {body && (
        <div className="stack">
          <State of={body} />
          <Rerouted rerouted={body.rerouted} title={text.rerouted} />
          <ChangeList changes={body.changes} />
          <Steps of={body} onClose={onClose} />
        </div>
      )}
    </Dialog>
  );
}

function State({ of }: { readonly of: Whole }) {
  const text = useWords(proposalsWords);
  const say = useSay();
  const digits = useDigits();
  const { by, at, status, glass, decidedBy, reason, number } = of;
  return (
    <div className="stack near">
      <p>
        <Badge tone={tones[status]}>{text.status[status]}</Badge> {say(by.name)} <Time at={at} as="long" />
      </p>
      {decidedBy && <p>{text.decidedBy(text.status[status], say(decidedBy.name))}</p>}
      {reason !== undefined && (
        <p className="words">
          {text.reason}: {reason}
        </p>
      )}
      {number !== undefined && <p>{text.published(digits(number))}</p>}
      {glass && (
        <p className="words">
          {text.glassReason}: {glass.reason}
        </p>
      )}
      {glass && status === "waiting" && (
        <Notice now>
          {text.glassOpen} <Time at={glass.until} as="long" />
        </Notice>
      )}
      {status === "superseded" && <Notice>{text.superseded}</Notice>}
    </div>
  );
}

function Steps({ of, onClose }: { readonly of: Whole; readonly onClose: () => void }) {
  const text = useWords(proposalsWords);
  const [refusing, refuse] = useState(false);
  const deciding = useDecide(onClose);
  const { proposal, mayI, glass } = of;
  const approve = glass
    ? { button: text.approveGlass, sentence: text.approveGlassSure }
    : { button: text.approve, sentence: text.approveSure };
  const decide = (decision: "approve" | "withdraw") =>
    deciding.send({ params: { proposal }, body: { decision } });
  if (refusing) return <Refuse proposal={proposal} onClose={() => refuse(false)} done={onClose} />;
  return (
    <div className="stack near no-print">
      {deciding.problem && <ErrorSummary problem={deciding.problem} />}
      <Buttons>
        {mayI.includes("approve") && <Ask {...approve} look="main" yes={() => decide("approve")} />}
        {mayI.includes("refuse") && (
          <Button onPress={() => refuse(true)}>{glass ? text.refuseGlass : text.refuse}</Button>
        )}
        {mayI.includes("withdraw") && (
          <Ask button={text.withdraw} sentence={text.withdrawSure} yes={() => decide("withdraw")} />
        )}
        <Take of={of} />
      </Buttons>
    </div>
  );
}

function useDecide(done: () => void) {
  const text = useWords(proposalsWords).done;
  const tell = useTell();
  const digits = useDigits();
  return useSend(decideDirectoryProposal, {
    outdates: [listDirectoryProposals, readDirectoryProposal, readDirectory, listDirectoryVersions],
    done: ({ body: { status, number = 0 } }) => {
      if (status !== "waiting") tell(status === "approved" ? text.approved(digits(number)) : text[status]);
      done();
    },
  });
}

interface RefuseProps {
  readonly proposal: string;
  readonly onClose: () => void;
  readonly done: () => void;
}

function Refuse({ proposal, onClose, done }: RefuseProps) {
  const text = useWords(proposalsWords);
  const [reason, write] = useState("");
  const [asked, ask] = useState(false);
  const refusing = useDecide(done);
  const submit = () => {
    ask(true);
    if (reason.trim() === "") return;
    refusing.send({ params: { proposal }, body: { decision: "refuse", reason } });
  };
  return (
    <SendForm send={refusing} submit={text.refuse} onSubmit={submit} onCancel={onClose}>
      <TextArea
        label={text.reason}
        name="reason"
        autoFocus
        most={500}
        error={asked && reason.trim() === "" ? text.reasonNeeded : undefined}
        value={reason}
        onChange={write}
      />
    </SendForm>
  );
}

/** The button that copies a refused or superseded proposal into the user's working copy. */
function Take({ of: { base, status, glass, snapshot } }: { readonly of: Whole }) {
  const text = useWords(proposalsWords);
  const mayEdit = useMayI()("edit-directory");
  const kept = useUnsent<WorkingCopy>("organisation", noCopy);
  const [, navigate] = useLocation();
  if (!mayEdit || !kept.ready || glass || status === "waiting" || status === "approved") return null;
  const take = () => {
    kept.set({ base, draft: snapshot });
    navigate(addressOf({ in: "changes" }));
  };
  return <Ask button={text.take} sentence={text.takeSure} needed={kept.value.draft !== null} yes={take} />;
}
