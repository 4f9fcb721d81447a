import { liftBlock, listBlocks } from "../../../../shared/contracts/staff/applicants.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Submit } from "../../ui/submit.tsx";
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
  const tell = useTell();
  const reason = useUnsent(`lift-block:${block.block}`, "");
  const lift = useSend(liftBlock, {
    outdates: [listBlocks],
    done: ({ body }) => {
      reason.forget();
      done(body);
      tell(text.lifted);
      onClose();
    },
  });
  return (
    <Dialog title={text.lift} open onClose={onClose}>
      <Form
        problem={lift.problem}
        onSubmit={() => lift.send({ body: { block: block.block, reason: reason.value } })}
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
          value={reason.value}
          onChange={reason.set}
        />
        <Submit label={text.lift} sending={lift.sending}>
          <Button look="quiet" onPress={onClose}>
            {text.cancel}
          </Button>
        </Submit>
      </Form>
    </Dialog>
  );
}
