using CadizTracker.Citations;

namespace CadizTracker.Web.Editing;

/// <summary>One citation in the form of its meeting.</summary>
/// <param name="Id">What the ids of its fields begin with.</param>
/// <param name="Number">Its place, from 1; in the form for new ones a mark in its place.</param>
/// <param name="Citation">As it is on record; null: a new one.</param>
internal sealed record CitationForm(string Id, string Number, Citation? Citation);
