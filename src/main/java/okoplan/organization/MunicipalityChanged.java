package okoplan.organization;

import okoplan.shared.MunicipalityId;

/** The settings of a municipality were changed. */
public record MunicipalityChanged(MunicipalityId municipality, MunicipalitySettings settings) {}
