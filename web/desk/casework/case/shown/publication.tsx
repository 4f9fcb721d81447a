import { useState } from "react";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { AsWritten, Badge, Time, useDigits } from "../../../ui/shows.tsx";
import type { Commitment } from "../steps/parts/promises.ts";
import { PublishForm, WithdrawForm } from "./publish-forms.tsx";
import { publishingWords } from "./publishing.text.ts";

interface PublicationProps extends Pick<CaseView, "mayI"> {
  readonly commitment: Commitment;
}

/** I6: the wording that is or was public, and the forms that publish the commitment and withdraw it. */
export function Publication({ commitment, mayI }: PublicationProps) {
  const text = useWords(publishingWords);
  const digits = useDigits();
  const [isOpen, open] = useState(false);
  const { published, ordered } = commitment;
  const isPublic = published !== undefined && !published.withdrawn;
  const may = isPublic
    ? mayI.includes("withdraw-publication")
    : mayI.includes("publish-commitment") && !ordered;
  const close = () => open(false);
  const Form = isPublic ? WithdrawForm : PublishForm;
  const number = digits(commitment.number);
  return (
    <>
      {published && <Shown published={published} />}
      {may && isOpen && <Form commitment={commitment} onClose={close} />}
      {may && !isOpen && (
        <div className="row no-print">
          <Button
            aria-label={isPublic ? text.withdraw(number) : text.publish(number)}
            onPress={() => open(true)}
          >
            {isPublic ? text.withdrawButton : text.publishButton}
          </Button>
        </div>
      )}
    </>
  );
}

function Shown({ published }: { readonly published: NonNullable<Commitment["published"]> }) {
  const text = useWords(publishingWords);
  const say = useSay();
  const { withdrawn } = published;
  return (
    <div className="case-asked">
      <div className="row">
        <Badge tone={withdrawn ? "wrong" : "brand"}>{withdrawn ? text.noLonger : text.isPublic}</Badge>
        <small>
          {text.by(say(published.by.name))} <Time at={published.at} />
        </small>
      </div>
      <AsWritten>{published.wording}</AsWritten>
      {withdrawn ? (
        <small>
          {"reason" in withdrawn
            ? `${text.withdrawnBy(say(withdrawn.by.name))}: ${withdrawn.reason}`
            : text.because[withdrawn.because]}{" "}
          <Time at={withdrawn.at} />
        </small>
      ) : (
        <a href="/commitments" target="_blank" rel="noreferrer">
          {text.page}
        </a>
      )}
    </div>
  );
}
