// Before Unicode, Vietnamese was typed into fonts that draw other letters: opened without such a font, a page shows what was really stored.

// TCVN3 (ABC) puts its letters on signs, fractions and Nordic letters, VNI writes the marks as letters of their own behind the vowel: none stands in a Vietnamese word
const STRANGE = /[¡-§¨©ª«¬®µ¶·¸¹»¼½¾Ä-ÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöøûüþÿ]/;
// … but beside letters they do: `®iÓm`, `th¸ng`, `Toång`, `ñieåm`
const IN_WORD = new RegExp(`[a-z]${STRANGE.source}|${STRANGE.source}[a-z]`, 'i');
// Words of such sheets that hold nothing strange: `Chi bộ`, `Tốt`, `Kém`, `tên`, `số`
const WORDS = /(?:^|[^\p{L}])(?:chi bé|tèt|tæng|sè|cã mæt|kÐm)(?:$|[^\p{L}])/iu;
// Letters that only Vietnamese in Unicode has, composed or with marks of their own
const VIETNAMESE = /[ăđĩũơưạ-ỹ]|[\u0300-\u0309]|\u0323/i;

/**
 * Whether texts of a page were typed in a font of the old kind (TCVN3, VNI) and stand there as other letters: `Chi bé`, `Tèt`, `Tæng ®iÓm`, `Toång ñieåm`.
 * At least two texts must look so, and more than there are in true Vietnamese: names in other languages have strange letters too.
 */
export const isLegacyFont = (texts: readonly string[]): boolean => {
  let legacy = 0;
  let vietnamese = 0;
  for (const text of texts) {
    if (VIETNAMESE.test(text)) vietnamese++;
    else if (IN_WORD.test(text) || WORDS.test(text)) legacy++;
  }
  return legacy >= 2 && legacy > vietnamese;
};
