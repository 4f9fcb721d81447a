import type { OperationSpec } from "../../../../shared/contracts/operation.ts";
import type { Done, InputOf } from "../api/call.ts";
import { type Send, type SendOptions, useSend } from "../api/use-api.ts";
import type { After, Here, StepReply } from "./here.ts";
import type { Fields } from "./naming.ts";
import { useAtField } from "./use-at-field.ts";

type BodyIn<O extends OperationSpec> = InputOf<O> extends { readonly body: infer Body } ? Body : never;

interface Step<O extends OperationSpec> extends Pick<Send<O>, "sending" | "problem"> {
  /** Sends the step. `of`: the number, in the case, of the commitment or promised call that the step is about. */
  readonly take: (body: BodyIn<O>, of?: { readonly number: string }) => void;
}

/**
 * Sends a step on this case or meeting; the reply is the new state. A refusal whose code is in `fields` is shown at
 * that field. A step with `aside` is sent without a version.
 */
export function useStep<const O extends OperationSpec, View>(
  here: Pick<Here<View, object>, "on" | "after" | "forForm">,
  operation: O & (Done<O> extends StepReply<View> ? unknown : never),
  after: After<View>,
  fields: Fields = {},
): Step<O> {
  const { send, sending, problem } = useSend<O>(operation, here.after(after) as SendOptions<O>);
  return {
    sending,
    problem: useAtField(here.forForm(problem), fields),
    take: (body, of) => {
      const { params, ...version } = here.on;
      const input: object = { params: { ...params, ...of }, ...(after.aside ? {} : version), body };
      send(input as InputOf<O>);
    },
  };
}
