import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useWords } from "../app/words/language.tsx";
import { Button } from "./button.tsx";
import { designWords } from "./design.text.ts";
import { Icon } from "./icons.tsx";

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  /** Called when the dialog is closed by Escape, by its cross or by its content. */
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** Whether the dialog asks a question that must be answered; a click outside then does not close it. */
  readonly asks?: boolean;
  readonly children: ReactNode;
}

/** A dialog above the screen. When it closes, the focus returns to the element that had it. */
export function Dialog({ title, open, onClose, wide, asks, children }: DialogProps) {
  const text = useWords(designWords);
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      onOpenChange={(isOpen) => isOpen || onClose()}
      isDismissable={!asks}
    >
      <Modal className={wide ? "dialog wide" : "dialog"}>
        <AriaDialog role={asks ? "alertdialog" : "dialog"}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="quiet" square aria-label={text.close} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </div>
          <div className="dialog-body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
