namespace EnvDashboard.Intake.Definitions;

/// <summary>The kinds of definition sheets, in the order in which they rest on each other.</summary>
internal enum DefinitionKind { Units, Groups, Categories, Indicators, Scheme, SchemeNodes, PointCaps, Vetoes }
