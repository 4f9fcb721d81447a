/** The dialogs that assign or refer several cases and show the result of each case (R17). */

import { type ReactNode, useState } from "react";
import { bulkAssign, bulkRefer } from "../../../../shared/contracts/staff/cases.ts";
import { useCall } from "../../app/api/use-api.ts";
import { nowIso } from "../../app/clock/now.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useOptions } from "../../app/shell/options.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { CancelButton } from "../../ui/button.tsx";
import { ComboBox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { Submit } from "../../ui/submit.tsx";
import type { InboxItem } from "./asked.ts";
import { given, sentOn, takersOf } from "./bulk.ts";
import { Results } from "./bulk-results.tsx";
import { inboxWords } from "./inbox.text.ts";
import { type Bulk, useBulk } from "./use-bulk.ts";

interface BulkProps {
  /** The selected rows at the time the dialog opened. */
  readonly rows: readonly InboxItem[];
  /** @param failed the codes of the cases for which the step was not taken; all codes when nothing was sent */
  readonly onClose: (failed: readonly string[]) => void;
}

export function BulkAssign({ rows, onClose }: BulkProps) {
  const text = useWords(inboxWords);
  const say = useSay();
  const digits = useDigits();
  const call = useCall();
  const desk = useDesk();
  const [expert, setExpert] = useState("");
  const takers = takersOf(rows, desk);
  const taker = takers.find(({ username }) => username === expert);
  const bulk = useBulk(rows, (row, version) => (taker ? given(row, version, taker) : row));
  const unitName = (unit: string) =>
    say(desk.units.find(({ key }) => key === unit)?.name ?? { fa: unit, en: unit });
  const isOneUnit = new Set(takers.map(({ unit }) => unit)).size === 1;
  const options = takers.map(({ username, name, unit }) => ({
    key: username,
    label: say(name),
    ...(!isOneUnit && { note: unitName(unit) }),
  }));
  return (
    <BulkDialog
      title={text.assignTo(digits(rows.length))}
      submit={text.submitAssign}
      {...{ rows, bulk, onClose }}
      complete={expert !== ""}
      onSubmit={() =>
        bulk.start({ expert }, ({ key, cases }) =>
          call(bulkAssign, { key, body: { cases: [...cases], expert } }),
        )
      }
    >
      {(tried) => (
        <ComboBox
          label={text.taker}
          name="expert"
          hint={text.takerHint}
          options={options}
          value={expert}
          onChange={setExpert}
          error={tried && expert === "" ? text.choose : undefined}
          autoFocus
        />
      )}
    </BulkDialog>
  );
}

export function BulkRefer({ rows, onClose }: BulkProps) {
  const text = useWords(inboxWords);
  const { named } = useOptions();
  const digits = useDigits();
  const call = useCall();
  const units = useDesk().units.filter(({ outside }) => !outside);
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const unit = units.find(({ key }) => key === to);
  const bulk = useBulk(rows, (row, version) => (unit ? sentOn(row, version, unit, nowIso()) : row));
  return (
    <BulkDialog
      title={text.referTo(digits(rows.length))}
      submit={text.submitRefer}
      {...{ rows, bulk, onClose }}
      complete={to !== "" && reason.trim().length > 2}
      onSubmit={() =>
        bulk.start({ to, reason }, ({ key, cases }) =>
          call(bulkRefer, { key, body: { cases: [...cases], unit: to, reason } }),
        )
      }
    >
      {(tried) => (
        <>
          <ComboBox
            label={text.unit}
            name="unit"
            options={named(units)}
            value={to}
            onChange={setTo}
            error={tried && to === "" ? text.choose : undefined}
            autoFocus
          />
          <TextArea
            label={text.reason}
            name="reason"
            hint={text.reasonHint}
            value={reason}
            onChange={setReason}
            most={2000}
            error={tried && reason.trim().length < 3 ? text.writeReason : undefined}
          />
        </>
      )}
    </BulkDialog>
  );
}

interface BulkDialogProps extends BulkProps {
  readonly title: string;
  readonly submit: string;
  readonly bulk: Bulk;
  /** Whether the form is complete. */
  readonly complete: boolean;
  readonly onSubmit: () => void;
  /** @param tried whether the user tried to send an incomplete form */
  readonly children: (tried: boolean) => ReactNode;
}

/**
 * Sends the step, and then shows the result of each case. After the first result the user can no longer change the
 * input.
 */
function BulkDialog({ title, submit, rows, bulk, complete, onSubmit, onClose, children }: BulkDialogProps) {
  const text = useWords(inboxWords);
  const [tried, setTried] = useState(false);
  const failed = () => rows.map((row) => row.case).filter((code) => !isDone(bulk, code));
  const send = () => (complete ? onSubmit() : setTried(true));
  const hasBegun = bulk.results.length > 0;
  return (
    <Dialog title={title} open asks={hasBegun} onClose={() => bulk.running || onClose(failed())}>
      {hasBegun ? (
        <Results rows={rows} bulk={bulk} onGoOn={onSubmit} onClose={() => onClose(failed())} />
      ) : (
        <Form problem={bulk.problem} onSubmit={send}>
          {children(tried)}
          <p className="soft">{text.each}</p>
          <Submit label={submit} sending={bulk.running}>
            <CancelButton isDisabled={bulk.running} onPress={() => onClose(failed())} />
          </Submit>
        </Form>
      )}
    </Dialog>
  );
}

const isDone = ({ results }: Bulk, code: string): boolean =>
  results.some((result) => result.case === code && result.done);
