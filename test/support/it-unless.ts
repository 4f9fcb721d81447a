import { it } from "vitest";
import type { gaps } from "../conformance/lacks.ts";
import { onMoto } from "./engine.ts";

/** Returns `it`; on moto its test is skipped. For behaviour that AWS and the local stack have and moto lacks. */
export const itUnless = (_: keyof typeof gaps) => it.skipIf(onMoto);
