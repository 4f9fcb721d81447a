import { partNumber, requestOf } from "../../../../shared/contracts/fields/fields.ts";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listCalls } from "../../../../shared/contracts/staff/contacts.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { AsWritten, Badge, Code, Time, useDigits, useHeardCode } from "../../ui/shows.tsx";
import { contactWords } from "../case/contacts/contacts.text.ts";

type ListedCall = ReplyOf<typeof listCalls>["body"]["items"][number];

/** A promised call: time, purpose and caller. Users who may see the case can open it (R15). */
export function CallItem({ call }: { readonly call: ListedCall }) {
  const { list: text, standing, attempts } = useWords(contactWords);
  const heard = useHeardCode();
  const digits = useDigits();
  const { me } = useDesk();
  return (
    <li className="sheet stack near" data-call={`${call.case}/${call.number}`}>
      <div className="row spread">
        <h2>
          <Time at={call.due} as="long" />
        </h2>
        <span className="row">
          {call.by.username === me.username && <Badge>{text.mine}</Badge>}
          <Badge tone={call.overdue ? "wrong" : "brand"}>
            {call.overdue ? standing.overdue : standing.open}
          </Badge>
        </span>
      </div>
      <AsWritten>{call.reason}</AsWritten>
      <Facts call={call} />
      {call.attempts > 0 && <p className="soft">{attempts(digits(call.attempts))}</p>}
      {call.opens ? (
        <div>
          <LinkButton to={`/cases/${call.case}`} aria-label={text.openOf(heard(requestOf(call.case)))}>
            {text.open}
          </LinkButton>
        </div>
      ) : (
        <p className="soft">{text.elsewhere}</p>
      )}
    </li>
  );
}

function Facts({ call }: { readonly call: ListedCall }) {
  const { list: text, by } = useWords(contactWords);
  const say = useSay();
  const digits = useDigits();
  const part = partNumber(call.case);
  return (
    <FactList
      facts={[
        [
          text.ofCase,
          <>
            <Code code={requestOf(call.case)} /> {part > 0 && text.part(digits(part))}
          </>,
        ],
        [
          text.unit,
          <>
            {say(call.unit.name)} <small>{by(say(call.by.name))}</small>
          </>,
        ],
      ]}
    />
  );
}
