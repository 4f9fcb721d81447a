import type { Aws } from "../aws/aws.ts";
import { awsJson } from "../aws/json.ts";
import { rememberedSecret, type Secret } from "./secret.ts";

/** A secret of AWS Secrets Manager by its name; one that holds no text is unread. */
export const secretNamed = (name: string, aws: Aws): Secret =>
  rememberedSecret(async () => {
    const input = { SecretId: name };
    const { SecretString } = await awsJson<Held>(aws, "secretsmanager", "GetSecretValue", input);
    if (!SecretString) throw new TypeError("The secret holds no text");
    return SecretString;
  });

interface Held {
  readonly SecretString?: string;
}
