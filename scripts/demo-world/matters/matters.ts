/** The list of all demo stories except emergencies. */

import type { Matter } from "../matter.ts";
import { goods } from "./goods.ts";
import { organisation } from "./organisation.ts";
import { rights } from "./rights.ts";
import { services } from "./services.ts";
import { supply } from "./supply.ts";

export const matters: readonly Matter[] = [...goods, ...rights, ...services, ...supply, ...organisation];
