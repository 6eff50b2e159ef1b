package org.banli.workflow;

import org.banli.shared.BusinessKey;

/**
 * What can be found of a matter has changed, or who may find it; told inside the
 * transaction of the change.
 */
public record WorkChanged(BusinessKey businessKey) {
}
