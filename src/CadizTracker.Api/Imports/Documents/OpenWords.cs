using CadizTracker.Http;

namespace CadizTracker.Imports.Documents;

/// <summary>What the document leaves open, in words.</summary>
internal static class OpenWords
{
    public static readonly Bilingual YearMissing = new(
        "The day is printed without a year.",
        "Le jour est imprimé sans année."
    );
    public static readonly Bilingual NoSuchDay = new(
        "There is no such day, or nothing says which number is the month.",
        "Ce jour n'existe pas, ou rien n'indique quel nombre est le mois."
    );
    public static readonly Bilingual YearDoubtful = new(
        "The year lies far outside the presidency's term: is it a misprint?",
        "L'année est très éloignée du mandat de la présidence\u00A0: est-ce une coquille\u00A0?"
    );
    public static readonly Bilingual ResultsDiffer = new(
        "Two numbers of the same are printed for this meeting.",
        "Deux nombres différents sont imprimés pour cette réunion."
    );
    public static readonly Bilingual WhichPresidency = new(
        "Which presidency is it about?",
        "De quelle présidence s'agit-il\u00A0?"
    );
    public static readonly Bilingual WhichPlan = new(
        "Which plan do its citations cite? Name it in the parameter plan.",
        "Quel plan ses citations citent-elles\u00A0? Nommez-le dans le paramètre plan."
    );
    public static readonly Bilingual WhichMeeting = new(
        "Which meeting is this citation of?",
        "De quelle réunion relève cette citation\u00A0?"
    );
    public static readonly Bilingual Contradicts = new(
        "The citation contradicts the plan.",
        "La citation contredit le plan."
    );
    public static readonly Bilingual Negated = new(
        "The sentence negates something: was this addressed?",
        "La phrase comporte une négation\u00A0: cela a-t-il été abordé\u00A0?"
    );
    public static readonly Bilingual Unclear = new(
        "It is not clear which items are meant.",
        "On ne sait pas quels éléments sont désignés."
    );
    public static readonly Bilingual CalledOff = new(
        "The document speaks of a meeting postponed or cancelled here: its citations are left out of contents.",
        "Le document parle ici d'une réunion reportée ou annulée\u00A0: ses citations ne figurent pas dans contents."
    );
    public static readonly Bilingual OtherPlan = new(
        "The citation is of a plan that is not on record.",
        "La citation relève d'un plan qui n'est pas enregistré."
    );
    public static readonly Bilingual WhichDay = new(
        "When was this meeting?",
        "Quand cette réunion a-t-elle eu lieu\u00A0?"
    );
    public static readonly Bilingual WhichPlace = new(
        "Where, and what, was the meeting of these days?",
        "Où s'est tenue la réunion de ces dates, et quelle était-elle\u00A0?"
    );
    public static readonly Bilingual WhatIsInTheRow = new(
        "Does this belong to the meeting? It stands in columns apart from it, in the same row.",
        "Cela se rapporte-t-il à la réunion\u00A0? Cela figure dans des colonnes séparées, sur la même ligne."
    );
    public static readonly Bilingual WhatIsIt = new(
        "Is this a meeting, and of what kind?",
        "S'agit-il d'une réunion, et de quel type\u00A0?"
    );
    public static readonly Bilingual TitleMissing = new(
        "No title of this meeting was found in the document: what is it called?",
        "Aucun titre de cette réunion n'a été trouvé dans le document\u00A0: comment s'appelle-t-elle\u00A0?"
    );
    public static readonly Bilingual StatusMissing = new(
        "The document does not say whether this meeting was held.",
        "Le document ne dit pas si cette réunion a eu lieu."
    );
    public static readonly Bilingual AlreadyRecorded = new(
        "The record has this meeting already: it is left out of contents, which would replace what is recorded. What does the document add?",
        "Cette réunion est déjà enregistrée\u00A0: elle ne figure pas dans contents, qui remplacerait ce qui est enregistré. Qu'ajoute le document\u00A0?"
    );
    public static readonly Bilingual WhichMeetingOfALine = new(
        "Which meeting does this line belong to? The order of the lines can be read in several ways.",
        "À quelle réunion cette ligne se rapporte-t-elle\u00A0? L'ordre des lignes peut se lire de plusieurs façons."
    );
    public static readonly Bilingual Moved = new(
        "This meeting was moved to another day: which is its day, and was it held?",
        "Cette réunion a été déplacée\u00A0: quelle est sa date, et a-t-elle eu lieu\u00A0?"
    );
    public static readonly Bilingual WhichOfTheDays = new(
        "One day or another is named for this meeting: which is its day?",
        "Deux dates possibles sont indiquées pour cette réunion\u00A0: laquelle est la bonne\u00A0?"
    );
    public static readonly Bilingual ClaimNeedsATitle = new(
        "A claim needs its source: name the document in the parameter title, and contents has the claim.",
        "Une affirmation a besoin de sa source\u00A0: nommez le document dans le paramètre title, et contents la contiendra."
    );
    public static readonly Bilingual ClaimRecorded = new(
        "These figures are recorded already: the claim is left out of contents.",
        "Ces chiffres sont déjà enregistrés\u00A0: l'affirmation ne figure pas dans contents."
    );
    public static readonly Bilingual DocumentRecorded = new(
        "This document is recorded already: it is left out of contents.",
        "Ce document est déjà enregistré\u00A0: il ne figure pas dans contents."
    );
    public static readonly Bilingual NothingToAddTo = new(
        "Claims and documents are added to a presidency: name it in the parameter presidency, and contents has them.",
        "Affirmations et documents s'ajoutent à une présidence\u00A0: nommez-la dans le paramètre presidency, et contents les contiendra."
    );
    public static readonly Bilingual Added = new(
        "contents has the presidency as it is recorded now, with the claims and documents that the document adds. Import it before others change it, or add documents one by one: each value in documents is a body for POST /presidencies/{slug}/documents.",
        "contents contient la présidence telle qu'elle est enregistrée, avec les affirmations et documents qu'ajoute le document. Importez-la avant que d'autres ne la modifient, ou ajoutez les documents un à un\u00A0: chaque value de documents est un corps pour POST /presidencies/{slug}/documents."
    );
    public static readonly Bilingual NotAll = new(
        "The number differs from the plan's total: does it mean all of them?",
        "Le nombre diffère du total du plan\u00A0: s'agit-il de la totalité\u00A0?"
    );
}
