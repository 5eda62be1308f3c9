import { generate } from "selfsigned";

/** A key and a certificate for the names the portal is shown under; both live as long as the process. */
export async function throwAwayCertificate(): Promise<{
  readonly key: string;
  readonly cert: string;
}> {
  const { private: key, cert } = await generate(
    [{ name: "commonName", value: "acme.bitrix24.com" }],
    {
      algorithm: "sha256",
      keyType: "ec",
      extensions: [
        {
          name: "subjectAltName",
          altNames: [
            ...["acme.bitrix24.com", "beta.bitrix24.com", "*.bitrix24.com", "localhost"].map(
              (value) => ({
                type: 2 as const,
                value,
              }),
            ),
            { type: 7, ip: "127.0.0.1" },
          ],
        },
      ],
    },
  );
  return { key, cert };
}
