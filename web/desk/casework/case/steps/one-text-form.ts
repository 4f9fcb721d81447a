import { oneTextFormsOf } from "../../../app/steps/one-text-form.tsx";
import { useHere } from "../here.tsx";

/** The form of a step of a case that is one text and a button. */
export const oneTextForm = oneTextFormsOf(useHere);
