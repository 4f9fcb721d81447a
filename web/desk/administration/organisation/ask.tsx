import { useState } from "react";
import { useWords } from "../../app/words/language.tsx";
import { Button, type ButtonProps } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { organisationWords } from "./organisation.text.ts";

interface AskProps {
  readonly button: string;
  readonly sentence: string;
  readonly look?: ButtonProps["look"];
  /** `false` when the act loses nothing; the button then asks for no confirmation. */
  readonly needed?: boolean;
  readonly yes: () => void;
}

/** A button that asks for confirmation before an irreversible act. */
export function Ask({ button, sentence, look, needed = true, yes }: AskProps) {
  const text = useWords(organisationWords).changes;
  const [asking, ask] = useState(false);
  return (
    <>
      <Button look={look} onPress={() => (needed ? ask(true) : yes())}>
        {button}
      </Button>
      <ConfirmDialog
        title={button}
        open={asking}
        look={look}
        yes={button}
        onYes={() => {
          ask(false);
          yes();
        }}
        no={<Button onPress={() => ask(false)}>{text.not}</Button>}
        onClose={() => ask(false)}
      >
        {sentence}
      </ConfirmDialog>
    </>
  );
}
