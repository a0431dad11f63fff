/** What stands in an archive's README: how to check it with nothing of ours. */
import { toBase64 } from '../bytes.js';
import { keyText } from '../note/key.js';
export const readmeText = ({ head, log, withheld }) => `# A record

This is the record of ${head.origin}: ${head.size} entries, one a line in \`entries.jsonl\`, in the
order in which they were written down. ${
  withheld === 0
    ? 'Nothing is withheld.'
    : `${withheld} texts are withheld; where one stood, the entry has its salted hash under \`$sealed\`.`
}

    root  ${toBase64(head.root)}
    key   ${keyText(log)}

Compare the key with what the body that keeps the record has published. Everything here is only as
good as that comparison.

## With nemcon

    npx nemcon verify FILE.tar --key '${keyText(log)}'

## With coreutils

Every file but two is listed in \`SHA256SUMS\`:

    sha256sum -c SHA256SUMS

The hash of entry N as a leaf of the log is that of a zero byte and the line without its end:

    { printf '\\0'; sed -n Np entries.jsonl | tr -d '\\n'; } | sha256sum

It stands in \`tile/0/\` as 32 bytes at place (N - 1) mod 256 of file (N - 1) / 256:

    od -An -v -tx1 -w32 tile/0/000* | tr -d ' '

Two neighbouring hashes A and B (hexadecimal) make a node of the next level:

    { printf '\\1'; printf %s AB | xxd -r -p; } | sha256sum

and so on up to the root, as RFC 6962, section 2.1, has it. A text that may be deleted is in
\`texts/\`: 32 bytes of salt, then the text. Its name is its own hash:

    sha256sum texts/*

## With other tools

| file | format |
| --- | --- |
| \`checkpoint\`, \`checkpoints/\` | c2sp.org/tlog-checkpoint: a signed note (c2sp.org/signed-note), with the cosignatures of witnesses (c2sp.org/tlog-cosignature) |
| \`keys\` | the log's key, then its witnesses', as signed-note verifier keys |
| \`proofs/N.tlog-proof\` | c2sp.org/tlog-proof for entry N |
| \`consistency/A-B\` | RFC 6962 consistency proof from size A to size B, a base64 hash a line |
| \`tile/\` | node hashes as in c2sp.org/tlog-tiles |
| \`SHA256SUMS.note\` | \`SHA256SUMS\` as a note signed by the log |

Go reads them with golang.org/x/mod/sumdb/note and golang.org/x/mod/sumdb/tlog.
`;
//# sourceMappingURL=readme.js.map
