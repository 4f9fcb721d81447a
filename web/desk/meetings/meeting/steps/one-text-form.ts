import { oneTextFormsOf } from "../../../app/steps/one-text-form.tsx";
import { useHere } from "../here.tsx";

/** The form of a one-text step of a meeting. */
export const oneTextForm = oneTextFormsOf(useHere);
