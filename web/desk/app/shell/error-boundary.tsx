import { Component, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { EmptyState, Ltr } from "../../ui/shows.tsx";
import { nowIso } from "../clock/now.ts";
import { chosenLanguage } from "../words/language.tsx";
import { shellWords } from "./shell.text.ts";

interface State {
  /** A reference for support that identifies the error and its time; undefined without an error. */
  readonly mark: string | undefined;
}

/**
 * Replaces a screen whose code threw an error. It tells the user that Peygir failed and that typed text is safe, and
 * offers ways to continue.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { mark: undefined };

  static getDerivedStateFromError(error: unknown): State {
    const name = error instanceof Error ? error.name : "Unknown";
    return { mark: `${name} ${nowIso().slice(0, 19)}` };
  }

  override render(): ReactNode {
    const { mark } = this.state;
    if (mark === undefined) return this.props.children;
    const text = shellWords[chosenLanguage()].broken;
    return (
      <EmptyState title={text.title}>
        <p role="alert">
          {text.body} <Ltr>{mark}</Ltr>
        </p>
        <Button onPress={() => location.reload()}>{text.reload}</Button>
      </EmptyState>
    );
  }
}
