import { it } from "vitest";
import type { gaps } from "../conformance/lacks.ts";
import { onMoto } from "./engine.ts";

/** Returns `it`, which skips the test on moto; for behaviour of AWS and the local stack that moto lacks. */
export const itUnless = (_: keyof typeof gaps) => it.skipIf(onMoto);
