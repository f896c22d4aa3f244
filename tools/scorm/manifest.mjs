// SPDX-License-Identifier: MIT

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text as XML has it; control characters have no place in XML at all. */
function escaped(text) {
  return text.replace(/[\p{Cc}\ufffe\uffff]/gu, " ").replace(/[&<>"']/g, (sign) => entities[sign]);
}

/**
 * imsmanifest.xml of a package with one lesson: one organisation, one item, one resource (a SCO) that lists every file.
 * Source: SCORM 1.2, "The SCORM Content Aggregation Model", 2.3 (IMS Content Packaging 1.1.2 with ADL's extensions).
 * @param {{ id: string, title: string, files: string[] }} lesson files: the first one is what the LMS opens
 */
export function manifestOf({ id, title, files }) {
  const [start] = files;
  const name = escaped(id.replace(/[^\w.-]/g, "-"));
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="backprop-playground-${name}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="lesson" isvisible="true">
        <title>${escaped(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="lesson" type="webcontent" adlcp:scormtype="sco" href="${escaped(start)}">
${files.map((file) => `      <file href="${escaped(file)}" />`).join("\n")}
    </resource>
  </resources>
</manifest>
`;
}
