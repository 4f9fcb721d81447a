import { it } from "vitest";
import type { gaps } from "../conformance/lacks.ts";
import { onMoto } from "./engine.ts";

/** `it`, for what AWS and the local stack do and moto does otherwise. */
export const itUnless = (_: keyof typeof gaps) => it.skipIf(onMoto);
