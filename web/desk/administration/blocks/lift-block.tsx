import { liftBlock, listBlocks } from "../../../../shared/contracts/staff/applicants.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { SendDialog } from "../../ui/send-form.tsx";
import { Who } from "./block-row.tsx";
import { blocksWords } from "./blocks.text.ts";
import type { Block } from "./own.ts";

interface LiftProps {
  readonly block: Block;
  readonly done: (block: Block) => void;
  readonly onClose: () => void;
}

export function LiftBlock({ block, done, onClose }: LiftProps) {
  const text = useWords(blocksWords);
  const reason = useUnsent(`lift-block:${block.block}`, "");
  const lift = useSend(liftBlock, {
    outdates: [listBlocks],
    done: ({ body }) => done(body),
    forget: reason.forget,
    said: text.lifted,
    close: onClose,
  });
  return (
    <SendDialog
      title={text.lift}
      send={lift}
      onSubmit={() => lift.send({ body: { block: block.block, reason: reason.value } })}
      onClose={onClose}
    >
      <p>
        <Who block={block} />
      </p>
      <TextArea
        label={text.reason}
        name="reason"
        hint={text.reasonHint}
        most={500}
        autoFocus
        {...reason.field}
      />
    </SendDialog>
  );
}
